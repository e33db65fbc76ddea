// The start of the page that has all in it. The parts of the program stand in it as blocks of data, packed and in base64.
import start from "./main.js";
import { part } from "./part.js";

// What the folder set when this was built; guard.js asks no server for it here.
const set = document.getElementById("config");
if (set) window.footholdConfig = Promise.resolve(set.textContent);
const program = part(PROGRAM).then((answer) => answer.arrayBuffer());
start({ module_or_path: program }).catch((error) => setTimeout(() => {
  throw error;
}));
