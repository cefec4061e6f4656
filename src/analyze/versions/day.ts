/** A calendar day in UTC, `YYYY-MM-DD`; such days compare as strings. */
export type Day = string;

/** True for a real calendar day written `YYYY-MM-DD` (2025-02-30 is not one). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && dayOf(date) === text;
}

/** The UTC day of an instant. */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
