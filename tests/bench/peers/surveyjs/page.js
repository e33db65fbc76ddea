// The library that people would pick instead, set up as its own guide says: the same questions, kept after each answer.
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import { ranked } from "../result.js";

const key = "surveyjs";
const bank = await (await fetch(document.body.dataset.bank)).json();

function question(item) {
  const choices = item.levels.map((text, value) => ({ value, text }));
  choices.push({ value: "not-sure", text: bank.notSure });
  if (item.aside) choices.push({ value: "not-applicable", text: bank.notApplicable });
  return { type: "radiogroup", name: item.id, title: item.prompt, description: item.why, choices };
}

const survey = new Model({
  title: bank.title,
  description: bank.summary,
  showProgressBar: true,
  progressBarType: "questions",
  completeText: "See the result",
  pages: bank.parts.map((part, index) => ({ name: `part-${index}`, title: part.title, description: part.intro, elements: part.items.map(question) })),
});
const kept = JSON.parse(localStorage.getItem(key));
if (kept) Object.assign(survey, { data: kept.answers, currentPageNo: kept.part });
const keep = () => localStorage.setItem(key, JSON.stringify({ part: survey.currentPageNo, answers: survey.data }));
survey.onValueChanged.add(() => requestAnimationFrame(() => setTimeout(keep)));
survey.onCurrentPageChanged.add(keep);
survey.onCompleting.add((sender) => {
  const rows = ranked(bank, sender.data).map(({ title, summary, share }) => `<tr><th scope="row">${title}</th><td>${share}</td><td>${summary}</td></tr>`);
  sender.completedHtml = `<h2>Your result</h2><table>${rows.join("")}</table>`;
});
renderSurvey(survey, document.getElementById("survey"));
