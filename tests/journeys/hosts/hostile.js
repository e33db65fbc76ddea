// Hands the stranger every nonce that it hears, so that nothing but who sends a message stands between the stranger and
// the frames; and notes whether one of them ever spoke to it.
window.heard = [];
window.failures = [];
addEventListener("error", (event) => failures.push(event.message));
addEventListener("message", (event) => {
  const stranger = document.getElementById("stranger")?.contentWindow;
  if (event.source === stranger && event.data && event.data.spoken) heard.push(event.data.spoken);
  else if (event.data && event.data.t === "hello" && event.source !== stranger) {
    (window.nonces ??= []).push(event.data.n);
    stranger?.postMessage({ nonces }, "*");
  }
});
