// Dates and deadlines: 2021年12月底前, 2021.12.31, 第四季度.

const VERB = "(?:全部完成|按期完成|已完成|完成|完工|竣工|交付|验收|内|实施完毕|拨付|开展)?";
const PERIOD = "(?:(\\d{1,2})月份?(?:(\\d{1,2})[日号]?)?|第?([一二三四])季度|(年底|年末|上半年|下半年))?";
const DATE = new RegExp(
  `^(?:(\\d{4})([./-])(\\d{1,2})(?:\\2(\\d{1,2}))?|(?:(\\d{4})年度?|当年|本年|全年)?${PERIOD})` +
    `底?末?(?:上旬)?(?:中旬)?(?:下旬)?份?(以前|之前|前)?${VERB}$`,
);
const SPAN = /^([^-~至]*)[-~至](.*)$/s;
const YEAR_AND_MONTH = /^20[^.]{2}\./;

function lastDay(year, month) {
  if (month === 2) return year === undefined || year % 4 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function readOne(text) {
  const found = DATE.exec(text);
  if (!found) return undefined;
  const [, dotted, , dottedMonth, dottedDay, plain, monthName, dayName, quarter, part, before] = found;
  const number = (digits) => (digits === undefined ? undefined : Number(digits));
  const year = number(dotted ?? plain);
  if (year < 1990 || year > 2099) return undefined;
  let month = number(dottedMonth ?? monthName);
  // Months that the period takes in before its last.
  let span = 0;
  if (quarter) [month, span] = [("一二三四".indexOf(quarter) + 1) * 3, 2];
  if (part) [month, span] = [part === "上半年" ? 6 : 12, part.endsWith("半年") ? 5 : 0];
  if (year === undefined && month === undefined) return undefined;
  const named = number(dottedDay ?? dayName);
  const last = month ?? 12;
  const day = named ?? lastDay(year, last);
  if (last < 1 || last > 12 || day < 1 || day > lastDay(year, last)) return undefined;
  const first = month === undefined ? 0 : (month - (named === undefined ? span : 0)) * 100 + (named ?? 0);
  return { kind: "date", year, month: last, day, before: before !== undefined, first };
}

/** A squeezed text that is a date from its first to its last character. */
export function readDate(squeezed) {
  if (!/[年月季./-]/.test(squeezed)) return undefined;
  const text = squeezed.replace(/^(?:截至|截止|于|在)/, "");
  const [, one, two] = SPAN.exec(text) ?? [];
  // A span ends where its second half ends: 2021年1月-12月.
  if (two !== undefined && (/[月年]/.test(two) || (YEAR_AND_MONTH.test(one) && YEAR_AND_MONTH.test(two)))) {
    const [first, second] = [readOne(one), readOne(two)];
    if (!first || !second) return undefined;
    const begins = first.year === second.year || second.year === undefined ? first.first : 0;
    return { ...second, year: second.year ?? first.year, first: begins };
  }
  return readOne(text);
}

/** One number that orders days by their last day; nothing where no year is known. */
export function lastOrder({ year, month, day }, formYear) {
  const known = year ?? formYear;
  return known === undefined ? undefined : known * 10_000 + month * 100 + day;
}

/** The first day that may be meant, in the same numbers. */
export function firstOrder({ year, before, first }, formYear) {
  if (before) return 0;
  const known = year ?? formYear;
  return known === undefined ? undefined : known * 10_000 + first;
}
