// k6: entity look-ups, then a flood; only 200, 429 and 503 may come back.
//   k6 run -e ADDRESS=http://127.0.0.1:8000 -e IDS=ids.txt [-e KEY=zp_…] bench/load/look_up.js
import { check } from "k6";
import http from "k6/http";

const ids = open(__ENV.IDS || "ids.txt").trim().split("\n");
const address = __ENV.ADDRESS || "http://127.0.0.1:8000";
const headers = __ENV.KEY ? { Authorization: `Bearer ${__ENV.KEY}` } : {};

http.setResponseCallback(http.expectedStatuses(200, 429, 503));

export const options = {
  scenarios: {
    steady: { executor: "constant-vus", vus: 16, duration: "30s", exec: "lookUp" },
    flood: { executor: "constant-vus", vus: 200, duration: "15s", startTime: "30s", exec: "mixed" },
  },
  thresholds: {
    http_req_failed: ["rate==0"],
    "http_req_duration{scenario:steady}": ["p(99)<100"],
    checks: ["rate==1"],
  },
};

function ask(path) {
  const answer = http.get(`${address}${path}`, { headers, timeout: "60s" });
  check(answer, {
    "200, 429 or 503": (one) => [200, 429, 503].includes(one.status),
    "says when to come again": (one) => one.status === 200 || one.headers["Retry-After"] !== undefined,
  });
}

function drawn() {
  return ids[Math.floor(Math.random() * ids.length)];
}

export function lookUp() {
  ask(`/v1/entities/${drawn()}`);
}

export function mixed() {
  const paths = [`/v1/entities/${drawn()}`, `/v1/entities/${drawn()}/timeline`, "/v1/stats", "/v1/search?q=%E5%8E%BF"];
  ask(paths[Math.floor(Math.random() * paths.length)]);
}
