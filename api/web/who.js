// Nothing in, who judges out: the name given last, kept on this computer, so that it is asked for once.

const KEPT = "zhengpu.who";
let held = "";

/** The name of who judges; "" when none was given. */
export function who() {
  try {
    return localStorage.getItem(KEPT) ?? held;
  } catch {
    return held;
  }
}

/** Keeps the name of who judges. */
export function keepWho(name) {
  held = name.trim();
  try {
    localStorage.setItem(KEPT, held);
  } catch {
    // a browser that keeps nothing asks again on the next visit
  }
}
