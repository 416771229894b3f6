const projectTitles = [
  (what) => `${what}: project`,
  (what) => `${what} project, next phase`,
  (what) => `New project: ${what.toLowerCase()}`,
  (what) => `Community project: ${what.toLowerCase()}`,
  (what) => `Pilot of ${what.toLowerCase()}`,
  (what) => `Innovative approach to ${what.toLowerCase()}`,
  (what) => what,
  (what) => what,
];
const coreTitles = ["Running costs", "Core costs", "Rent, wages and running costs", "Core funding to keep going"];
const smallTitles = [
  "Tables and chairs",
  "Summer event",
  "Insurance",
  "Hall hire",
  "Street festival",
  "A day trip",
  "Kit",
];
const winterTitles = [
  "Equipment before the year ends",
  "Winter event",
  "One-off winter project",
  "Short winter project",
];
const fundingNeeds = [
  "Staff time, hall hire and materials.",
  "Sessional workers and room hire.",
  "A worker two days a week.",
  "Volunteers’ costs and materials.",
];

/** What a grant is called and what for, in the words of its programme. */
export function titled(group, chance, programme, core) {
  const what = `${group.does[0].toUpperCase()}${group.does.slice(1)}`;
  if (core) return { title: chance.oneOf(coreTitles), description: `To keep ${group.name} going.` };
  if (programme === "Small Sparks") return { title: chance.oneOf(smallTitles), description: `For ${group.does}.` };
  if (programme === "Winter Round") {
    return { title: chance.oneOf(winterTitles), description: "To be spent by 31 March." };
  }
  if (programme === "Covid Response Fund") return { title: "Help in lockdown", description: `For ${group.does}.` };
  if (chance.happens(0.05))
    return { title: "Running costs", description: `Towards the running costs of ${group.name}.` };
  return { title: chance.oneOf(projectTitles)(what), description: chance.oneOf(fundingNeeds) };
}
