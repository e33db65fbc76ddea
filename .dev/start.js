// Starts the program: the last lines of the page's script. A failure is thrown outside of any promise, because not every
// engine tells the guard of one inside a module. What stands for PROGRAM is written in by the build.
import start from "./main.js";

start({ module_or_path: PROGRAM }).catch((error) => setTimeout(() => {
  throw error;
}));
