/**
 * Addresses from before rows were added, removed or moved, as they are after it.
 *
 * Owns that translation, for single addresses and for a report that is still the one of before. Pure.
 */

import type { Report } from "ziping";
import { addressIn, rowAddress, type Address } from "./address";
import type { Rows } from "./rows";

/** Where a cell is now; `null` where its row is gone. */
export function shift(address: Address, before: Rows, after: Rows): Address | null {
  const at = before === after ? null : rowAddress(address);
  if (!at) return address;
  const id = before[at.block][at.row];
  const row = id === undefined ? -1 : after[at.block].indexOf(id);
  return row < 0 ? null : addressIn({ block: at.block, row }, at.field);
}

/** A report with its cells where they are now, until the new one is there. What was said of a row that is gone is left out. */
export function shifted(report: Report, before: Rows, after: Rows): Report {
  const to = (address: Address): Address | null => shift(address, before, after);
  const all = (addresses: readonly Address[]): Address[] => addresses.map(to).filter((address): address is Address => address !== null);
  const findings = report.findings.flatMap((finding) => {
    const cell = to(finding.cell);
    return cell === null ? [] : [{ ...finding, cell, related: all(finding.related) }];
  });
  const rows = report.rows.flatMap((row) => {
    const cell = to(row.cell);
    return cell === null ? [] : [{ ...row, cell }];
  });
  return { ...report, findings, rows };
}
