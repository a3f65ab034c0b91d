-- wrk: entity look-ups.
--   IDS=ids.txt [KEY=zp_…] wrk -t1 -c16 -d30s --latency -s bench/load/look_up.lua http://127.0.0.1:8000
local ids = {}
for line in io.lines(os.getenv("IDS") or "ids.txt") do
  ids[#ids + 1] = "/v1/entities/" .. line
end

local headers = {}
if os.getenv("KEY") then
  headers["Authorization"] = "Bearer " .. os.getenv("KEY")
end

local number = 0

function request()
  number = number % #ids + 1
  return wrk.format("GET", ids[number], headers)
end

function done(summary, latency)
  local wrong = summary.errors.status + summary.errors.timeout + summary.errors.read
  io.write(string.format("answers that were not 2xx or 3xx, or did not come: %d\n", wrong))
end
