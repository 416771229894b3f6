/** Where a number or a principle comes from: who said it and where, and what we took from it. Read as excerpts. */
export interface Source {
  /** Who and what, with the public site it stands on. */
  title: string;
  taken: string;
}

/** The sources of the rules that are built, by the rulebook's numbers. Rules name these keys; so do the parameters. */
export const sources = {
  S1: {
    title: "IVAR, Open and Trusting grant-making (ivar.org.uk)",
    taken: "Eight commitments; among them to publish a timetable and keep to it.",
  },
  S3: {
    title: "Community Foundation Wales (communityfoundationwales.org.uk)",
    taken: "Aims to decide within two months and does not ask again for papers it holds.",
  },
  S4: {
    title: "Compact Voice, the Compact (compactvoice.org.uk)",
    taken: "Government respects a group's right to campaign, whoever funds it.",
  },
  S5: {
    title: "NAVCA on the Best Value statutory guidance (navca.org.uk)",
    taken: "English councils are expected to give at least three months' notice of an actual reduction.",
  },
  S8: {
    title: "National Audit Office, Successful commissioning: duration (nao.org.uk)",
    taken: "Three-year agreements are the norm; short awards for long work cost both sides more.",
  },
  S8c: {
    title: "National Audit Office, Decommissioning: sufficient notice (nao.org.uk)",
    taken: "Three months is the least; most advise longer, and not to be driven by the year end.",
  },
  S9: {
    title: "National Audit Office, Successful commissioning: full cost recovery (nao.org.uk)",
    taken: "A programme carries its fair share of an organisation's central costs.",
  },
  S10: {
    title: "Civil Society on research by Giving Evidence, 12 October 2022 (civilsociety.co.uk)",
    taken: "Applying costs at least 5.6% of the money raised, and 17.5% for small charities.",
  },
  S10b: {
    title: "Third Sector on small grants with long forms (thirdsector.co.uk)",
    taken: "A 60-page form for £500 is on record.",
  },
  S11: {
    title: "Minerva Fundraising on a survey by the University of Bath and Brevio (minervafundraising.com)",
    taken: "A typical application takes about 18 hours and 1,622 words; forms ask 21 to 193 questions.",
  },
  S12: {
    title: "Third Force News on the cost of paperwork, 2020 (tfn.scot)",
    taken: "21 hours a week set equal to £20,350 a year: £18.64 an hour.",
  },
  S14: {
    title: "GrantAdvisor on word limits (blog.grantadvisor.org)",
    taken: "A hard word limit adds at least a quarter to the time of an answer (a claim from practice).",
  },
  S17: {
    title: "Third Sector on the Communitybuilders grants, 2011 (thirdsector.co.uk)",
    taken: "Decisions due on 11 February with the money to be spent by 31 March drew protest and a legal warning.",
  },
  S18: {
    title: "New Philanthropy Capital, blog of 11 January 2011 (thinknpc.org)",
    taken: "Seven and a half weeks to apply, over Christmas, was called tight.",
  },
  S20: {
    title: "SCVO, What is fair funding? (scvo.scot)",
    taken: "Three years or more, unrestricted, rising with costs, and on time.",
  },
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
  S28: {
    title: "Ford Foundation, evaluation of BUILD (fordfoundation.org)",
    taken: "Five years of core money together with help to grow stronger.",
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
  S33b: {
    title: "An account of repeated part-funding by a small charity (letssave.biz)",
    taken: "What it is to fund one piece of work by round after round.",
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

export type SourceKey = keyof typeof sources;
