// The views of the page by the name in their address. A view: {show({root, id, query, signal, title}), nav?: true}.
// `show` fills `root` (it may be async and may give back a function that ends it), and calls `title(words)` for the window.
// Its words stand in messages/*.json under its name, with `nav` for the menu. To add a view: one line here.

import "../judging_slots.js";
import * as ask from "./ask.js";
import * as coverage from "./coverage.js";
import * as entity from "./entity.js";
import * as graph from "./graph.js";
import * as home from "./home.js";
import * as judgements from "./judgements.js";
import * as page from "./page.js";
import * as review from "./review.js";
import * as search from "./search.js";

export const VIEWS = {
  home,
  search,
  ask,
  entity,
  graph,
  page,
  coverage,
  review,
  judgements,
};
