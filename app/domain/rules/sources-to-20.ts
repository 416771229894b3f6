/** Where a number or a principle comes from: who said it and where, and what we took from it. Read as excerpts. */
export interface Source {
  /** Who and what, with the public site it stands on. */
  title: string;
  taken: string;
}

/** The rulebook's sources S1 to S20. */
export const sourcesTo20 = {
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
  S4b: {
    title: "Compact Voice, Still waiting for funds (compactvoice.org.uk)",
    taken: "Pay in advance where a group needs it and it is good value.",
  },
  S5: {
    title: "NAVCA on the Best Value statutory guidance (navca.org.uk)",
    taken: "English councils are expected to give at least three months' notice of an actual reduction.",
  },
  S6: {
    title: "TenantAdvisor on the Best Value guidance of 2011 (tenantadvisor.net)",
    taken: "Talk early about a reduction, with users too, and leave room for other options.",
  },
  S7: {
    title: "Third Sector, 2010, article 1020811 (thirdsector.co.uk)",
    taken: "Twelve weeks is the usual time to consult.",
  },
  S8: {
    title: "National Audit Office, Successful commissioning: duration (nao.org.uk)",
    taken: "Three-year agreements are the norm; short awards for long work cost both sides more.",
  },
  S8b: {
    title: "National Audit Office, Successful commissioning: payment model (nao.org.uk)",
    taken: "Paying up front or in advance keeps providers solvent.",
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
  S10a: {
    title: "Pro Bono Economics on the Law Family Commission (probonoeconomics.com)",
    taken:
      "Small charities spend 38% of their grant income on applying; show the questions first and ask only what is needed.",
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
  S19: {
    title: "Hampshire County Council, compact funding code (hants.gov.uk)",
    taken: "Up to three years in principle, to be renewed every year.",
  },
  S20: {
    title: "SCVO, What is fair funding? (scvo.scot)",
    taken: "Three years or more, unrestricted, rising with costs, and on time.",
  },
} as const satisfies Record<string, Source>;
