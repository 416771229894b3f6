/** What a file of published grants may hold before it is refused. Bytes, unless the name says otherwise. */
export interface ReaderLimits {
  /** Unpacked size of a `.gz` file, and of standard input. */
  maxUnpackedBytes: number;
  /** Once this much is unpacked, it may be no more than `gzipRatio` times the packed size. */
  gzipFreeBytes: number;
  gzipRatio: number;
  /** Characters in one cell of a CSV file or a workbook. */
  cellLength: number;
  columns: number;
  jsonGrantBytes: number;
  jsonDepth: number;
  jsonPackageBytes: number;
  workbookUnpackedBytes: number;
  workbookEntries: number;
  /** Rows with something in them, over all sheets. */
  workbookRows: number;
  workbookCells: number;
  /** Memory of the child process that reads a workbook. */
  workbookMemory: number;
  /** Milliseconds the child process may work without a sign of progress. */
  workbookPatience: number;
}

const MB = 1_048_576;

export const READER_LIMITS: ReaderLimits = {
  maxUnpackedBytes: 600 * MB,
  gzipFreeBytes: 32 * MB,
  gzipRatio: 100,
  cellLength: MB,
  columns: 16_384,
  jsonGrantBytes: MB,
  jsonDepth: 100,
  jsonPackageBytes: MB,
  workbookUnpackedBytes: 300 * MB,
  workbookEntries: 2_000,
  workbookRows: 100_000,
  workbookCells: 12_000_000,
  workbookMemory: 200 * MB,
  workbookPatience: 10_000,
};
