import { expect, it } from "vitest";
import type { Figures } from "~/domain/audit/figures";
import { runAudit } from "~/server/audit/run-audit.server";
import { noFigures } from "~tests/support/figures";
import { describeShared, shared } from "~tests/support/shared";

/** 360giving.md section 9. It states no number of repeat grants. */
const expected: [file: string, formats: string[], figures: Partial<Figures>][] = [
  [
    "lloyds-bank-foundation-2010-2015",
    ["xlsx", "json.gz"],
    {
      grants: 4116,
      recipients: 3624,
      amountTotal: 115_795_636,
      amountMedian: 23_600,
      amountZero: 1,
      durationMedianMonths: 24,
      durationUpTo12: 374,
      duration36OrMore: 541,
      durationKnown: 4116,
      endsNear31March: 423,
      endsExactly31March: 62,
      effectiveEndKnown: 4116,
      awardedJanToMar: 1107,
      awardedInMarch: 436,
      serialNaive: 3,
      gapsCounted: 492,
      gapMedianDays: 552.5,
      gapOverlap: 14,
      gapOver365: 391,
      lagMedianDays: 4,
      retrospective: 11,
      retrospectiveOver30: 3,
      cliffRecipients: 1857,
      cliffOf: 3624,
      coreWording: 466,
      noveltyWording: 68,
    },
  ],
  [
    "ab-charitable-trust-2013-2021",
    ["xlsx", "json.gz"],
    {
      grants: 783,
      recipients: 322,
      amountTotal: 12_785_625,
      amountMedian: 15_000,
      awardedJanToMar: 221,
      awardedInMarch: 2,
      cadenceOnly: 54,
      coreWording: 528,
      noveltyWording: 5,
    },
  ],
  [
    "trafford-council-2013-2024",
    ["csv", "json.gz"],
    {
      grants: 555,
      recipients: 323,
      amountTotal: 1_291_437,
      amountMedian: 1954,
      durationMedianMonths: 12,
      durationUpTo12: 555,
      duration36OrMore: 0,
      durationKnown: 555,
      awardedJanToMar: 141,
      awardedInMarch: 26,
      serialNaive: 54,
      serialStrict: 15,
      cadenceOnly: 15,
      coreWording: 1,
      noveltyWording: 4,
    },
  ],
  [
    "blagrave-trust-2016",
    ["xlsx"],
    {
      grants: 69,
      recipients: 63,
      amountTotal: 4_529_664,
      amountMedian: 60_000,
      endsNear31March: 7,
      endsExactly31March: 6,
      effectiveEndKnown: 69,
      awardedJanToMar: 20,
      awardedInMarch: 20,
      cliffRecipients: 0,
      cliffOf: 63,
      coreWording: 4,
    },
  ],
  [
    "wolfson-foundation-2014",
    ["json.gz"],
    {
      grants: 379,
      recipients: 305,
      amountTotal: 31_178_456,
      amountMedian: 24_000,
      amountZero: 114,
      noveltyWording: 1,
    },
  ],
  [
    "arts-council-england-2013-2014",
    ["csv.gz"],
    {
      grants: 2162,
      recipients: 2078,
      amountTotal: 43_057_543,
      amountMedian: 14_000,
      awardedJanToMar: 975,
      awardedInMarch: 341,
      noveltyWording: 26,
    },
  ],
  [
    "arts-council-wales-2005-2014",
    ["csv.gz"],
    {
      grants: 4020,
      recipients: 1104,
      amountTotal: 242_022_953,
      amountMedian: 15_000,
      awardedJanToMar: 4020,
      awardedInMarch: 4020,
      cadenceOnly: 254,
      coreWording: 17,
      noveltyWording: 167,
    },
  ],
];

describeShared("figures of real published grants", () => {
  for (const [file, formats, figures] of expected) {
    it.each(formats)(`${file}.%s`, async (format) => {
      const { funders, refused } = await runAudit([shared(`data/360giving/grants/${file}.${format}`)], {
        asAt: null,
        yearStart: "04-01",
      });
      expect(refused).toEqual([]);
      expect(funders).toHaveLength(1);
      const { repeatGrants, ...found } = funders[0]!.figures;
      const { repeatGrants: _, ...wanted } = { ...noFigures, ...figures };
      expect(found).toEqual(wanted);
      expect(repeatGrants).toBeGreaterThanOrEqual(0);
    });
  }
});
