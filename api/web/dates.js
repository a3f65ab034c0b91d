// ISO dates as far as known ("2018", "2018-03", "2018-03-19") in, the days that they may mean out.

const DAY = 86_400_000; // milliseconds

/** The first day that a date may mean, as days since 1970; null when there is none. */
export function firstDay(iso) {
  const parts = numbers(iso);
  return parts && Date.UTC(parts[0], (parts[1] ?? 1) - 1, parts[2] ?? 1) / DAY;
}

/** The last day that a date may mean. */
export function lastDay(iso) {
  const parts = numbers(iso);
  if (!parts) return null;
  const [year, month, day] = parts;
  if (day) return Date.UTC(year, month - 1, day) / DAY;
  return (month ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1)) / DAY - 1;
}

/** The first day of a year. */
export function yearDay(year) {
  return Date.UTC(year, 0, 1) / DAY;
}

/** The year of a day. */
export function yearOf(day) {
  return new Date(day * DAY).getUTCFullYear();
}

function numbers(iso) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso ?? "");
  return found && found.slice(1).filter((part) => part !== undefined).map(Number);
}
