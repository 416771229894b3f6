const heads = [
  "Identifier,Title,Description,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date",
  "Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name",
].join();

/** Published grants as CSV, a year long each, to 5,000 groups: enough rows that somebody sees it being read. */
export function longFile(rows: number): Buffer {
  const grants = Array.from({ length: rows }, (_, row) => {
    const [day, group] = [String((row % 28) + 1).padStart(2, "0"), row % 5_000];
    return [
      `360G-long-${row},Rent,,GBP,5000,2024-04-${day},2024-05-01,2025-04-30`,
      `GB-COH-${10_000_000 + group},Wendle Boxing Club ${group},GB-LAE-XWB,Wendle Borough Council`,
    ].join();
  });
  return Buffer.from([heads, ...grants].join("\n"));
}
