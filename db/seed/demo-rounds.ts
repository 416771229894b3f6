/** The funds of the invented place Wendle, by funder. The numbers are Ofcom's for drama: nobody has them. */
export const demoFunds = [
  {
    ...{ id: "wendle-keeping-going", by: "amina", name: "Keeping Going Fund", email: "grants@wendle-council.example" },
    ...{ slug: "keeping-going", phone: "020 7946 0120" },
    about: "Rent, wages, heating, tea: for what groups in Wendle do already and what should keep going.",
  },
  {
    ...{ id: "wendle-neighbourhood", by: "amina", name: "Neighbourhood Fund", email: "grants@wendle-council.example" },
    ...{ slug: "neighbourhood", phone: "020 7946 0120" },
    about: "For groups that bring the people of one street or one estate together.",
  },
  {
    ...{ id: "wendle-strong-roots", by: "bethan", name: "Strong Roots", email: "hello@wendle-foundation.example" },
    ...{ slug: "strong-roots", phone: "020 7946 0131" },
    about: "Core costs for years, for groups that others in Wendle lean on.",
  },
  {
    ...{ id: "wendle-small-sparks", by: "bethan", name: "Small Sparks", email: "hello@wendle-foundation.example" },
    ...{ slug: "small-sparks", phone: "020 7946 0131" },
    about: "A little each year for groups without paid staff: a hall, a kettle, insurance.",
  },
  {
    ...{ id: "wendle-halloran-steady", by: "moira", name: "Halloran Steady Fund", email: null },
    ...{ slug: "halloran-steady", phone: "020 7946 0142" },
    about: "We come and talk, and stay for years. For groups in and around Low Moor.",
  },
] as const;

/** What a form asks that grew by a question each year. */
export const demoLongForm = [
  "What is the name of your project?",
  "Please summarise your project.",
  "What need does your project meet?",
  "How do you know that there is this need?",
  "Who will benefit from your project?",
  "How many people will benefit directly?",
  "How many people will benefit indirectly?",
  "Which wards do they live in?",
  "What activities will you carry out?",
  "When will each activity take place?",
  "What outcomes will your project achieve?",
  "How will you measure each outcome?",
  "What are the milestones of your project?",
  "What is innovative about your project?",
  "How does your project fit our strategy?",
  "Who are your partners and what will each do?",
  "What experience does your group have?",
  "Who will manage the project?",
  "What are the risks and how will you manage them?",
  "How will you reach people who are seldom heard?",
  "What will the project cost, item by item?",
  "What other money have you applied for?",
  "How does your project offer value for money?",
  "How will you promote the project?",
  "How will the project carry on when the money ends?",
  "What would happen without this grant?",
];

/** Why one finding is kept in a draft that waits for a second person. */
export const demoReason =
  "The scheme this money comes from pays us only against receipts, so we can pay groups only once they have spent. We have asked for that to change and expect an answer in the spring.";
