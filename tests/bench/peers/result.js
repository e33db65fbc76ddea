// What the other pages show in the end: for each entry point the share of its points, without gates, runs or reasons.

/** The entry points with their share of 100, the highest first. `answers` has a level for each item that was rated. */
export function ranked(bank, answers) {
  const sums = bank.entryPoints.map((entryPoint) => {
    let [points, most] = [0, 0];
    for (const item of bank.parts.flatMap((part) => part.items)) {
      const [level, weight] = [answers[item.id], item.weights[entryPoint.id] ?? 0];
      if (typeof level !== "number") continue;
      points += weight * level;
      most += Math.abs(weight) * (item.levels.length - 1);
    }
    return { ...entryPoint, share: most ? Math.round((100 * points) / most) : 0 };
  });
  return sums.sort((one, other) => other.share - one.share);
}
