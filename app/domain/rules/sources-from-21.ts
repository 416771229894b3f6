import type { Source } from "./sources-to-20";

/** The rulebook's sources from S21 on. */
export const sourcesFrom21 = {
  S21: {
    title:
      "Children in Scotland and others on the Holyrood committee report, November 2024 (childreninscotland.org.uk)",
    taken: "Asks for three-year funding as a priority, adjusted for inflation.",
  },
  S22: {
    title: "SCVO on Scottish Government funding (scvo.scot)",
    taken:
      "Certainty before the new year is the least; redundancy takes three months; late money is met from reserves.",
  },
  S23: {
    title: "Scottish ministers' promise on notice, as reposted on 18 December 2023 (richestmofo.com)",
    taken: "For funding from 1 April, word by the end of March at the latest.",
  },
  S24: {
    title: "Pears Foundation, Our approach (pearsfoundation.org.uk)",
    taken: "Does not ask for what is public already.",
  },
  S25: {
    title: "Esmée Fairbairn Foundation, questions and answers (esmeefairbairn.org.uk)",
    taken: "Its grants mostly run for three to five years.",
  },
  S25b: {
    title: "Esmée Fairbairn Foundation, Insights on Core Funding, 2019 (esmeefairbairn.org.uk)",
    taken: "64% of its live grants were core or unrestricted.",
  },
  S26: {
    title: "Civil Society on Lloyds Bank Foundation, 18 June 2018 (civilsociety.co.uk)",
    taken: "Grants of six years with one break after the third.",
  },
  S27: {
    title: "Community and Voluntary Action on Value of Small, 2018 (cvalive.org.uk)",
    taken: "84% of local government money went to larger charities.",
  },
  S28: {
    title: "Ford Foundation, evaluation of BUILD (fordfoundation.org)",
    taken: "Five years of core money together with help to grow stronger.",
  },
  S28b: {
    title: "Ford Foundation, Does BUILD work? (fordfoundation.org)",
    taken: "Length, freedom over the money and help to grow stronger work together.",
  },
  S29: {
    title: "Bridgespan, Pay-What-It-Takes (bridgespan.org)",
    taken: "In 20 American non-profits indirect costs ran from 21% to 89% of direct costs, the middle one at 40%.",
  },
  S30: {
    title: "Schneider Downs on the federal de minimis rate (schneiderdowns.com)",
    taken: "The United States raised its floor for overheads from 10% to 15% in October 2024.",
  },
  S31: {
    title: "Foundational Thinking, Innovation and risk (foundationalthinking.org)",
    taken: "Groups dress up steady work as new to fit, and pilots that work are not carried on.",
  },
  S32: {
    title: "Emma Beeston, Be more magpie (emmabeeston.co.uk)",
    taken: "The same pull towards the new, seen from practice.",
  },
  S33: {
    title: "HiCrafty, a guide to match funding (hicrafty.com)",
    taken: "UK programmes ask for 10% to 50% from elsewhere (written by a vendor).",
  },
  S33b: {
    title: "An account of repeated part-funding by a small charity (letssave.biz)",
    taken: "What it is to fund one piece of work by round after round.",
  },
  S34: {
    title: "Third Sector, article 848005 (thirdsector.co.uk)",
    taken: "Groups protested against a floor of £400,000 of income.",
  },
  S35: {
    title: "Hempsons quoting NCVO, 2025 (hempsons.co.uk)",
    taken: "80% of charities have an income under £100,000.",
  },
  S36: {
    title: "Third Sector, article 1006771 (thirdsector.co.uk)",
    taken: "About a third of applications could not have been funded.",
  },
  S37: {
    title: "KJ Holmes on reserves (kjholmes.co.uk)",
    taken: "Three months of running costs is a common yardstick for reserves.",
  },
  S38: {
    title: "Charity Finance Group on reserves (cfg.org.uk)",
    taken: "Three to six months is widely taken as normal.",
  },
  S39: {
    title: "Finance Hub on clawing back (financehub.org.uk)",
    taken: "Charity law keeps restricted money to its purpose, so that taking it back is seldom needed.",
  },
  S40: {
    title: "Pro Bono Economics, The cost of giving (probonoeconomics.com)",
    taken: "£100,000 a year agreed in 2022 was expected to buy £88,300 worth by 2024.",
  },
  S40b: {
    title: "Report on uplifts by funders, October 2022, as reposted (richestmofo.com)",
    taken: "Some funders added 10% to grants that were running.",
  },
  S42: {
    title: "Trusthouse Charitable Foundation (trusthousecharitablefoundation.org.uk)",
    taken: "Tells applicants for small grants within eight weeks.",
  },
  S44: {
    title: "Civil Society Covenant, July 2025 (gov.uk)",
    taken: "Repeats the freedom to campaign, and reaches English local authorities.",
  },
  S45: {
    title: "Civil Society on the model grant agreement, 9 December 2025 (civilsociety.co.uk)",
    taken: "The Cabinet Office changed its wording and opened a way to complain.",
  },
  S54: {
    title: "HuffPost on the criteria of the NCRP (huffpost.com)",
    taken: "A benchmark of half the money as general support (contested by the author).",
  },
  S55: {
    title: "IVAR, Why restrict grants?, 2023 (grantmakingresearch.nl)",
    taken: "No evidence was found that restricted grants do more good.",
  },
  S56: {
    title: "Community Media Association, December 2008 (commedia.org.uk)",
    taken: "English departments gave on average 65.7% of direct grants for three years or more.",
  },
  S57: {
    title: "CEP, New Attitudes, Old Practices (cep.org)",
    taken: "58% of foundations give some multi-year core money; only 11% of those to more than half their groups.",
  },
  S60: {
    title: "NCVO on where government money goes, 3 October 2017 (blogs.ncvo.org.uk)",
    taken: "About a fifth reaches charities with an income under £1m.",
  },
} as const satisfies Record<string, Source>;
