/**
 * Whose given name a name begins with. Endings tell for most German, English and Romance names (-a and
 * -e are of women, a consonant, -o and -y of men); the tables hold what differs. Our own lists.
 */
const FEMALE = new Set(
  'Alice Agnes Ann Anneliese Astrid Beatrix Birgit Brigit Carmen Carol Christel Deborah Doris Dorothee Edith Elisabeth Elizabeth Ellen Emily Emmy Esther Gerlind Gertrud Gudrun Hannelore Heidi Hillary Hedwig Ingeborg Ingrid Iris Ines Isabel Jacqueline Jane Janet Jennifer Judith Karen Karin Katharin Kathrin Katrin Kerstin Kirsten Kristin Lilly Lis Liz Marion Margaret Margit Margot Marlies Marilyn Mary Meg Megan Miriam Nancy Naomi Nicole Petra Rachel Rosemarie Ruth Sarah Sharon Sigrid Silvi Steffi Susan Uschi Ursel Vivian Wiebke Wendy Yasmin Kim Manon Marit Maud Nadine Simone'.split(
    ' ',
  ),
);
const MALE = new Set(
  'Arne Attila Bruce Clarence Claude Dave Eike George Helge Hauke Ilja Jake Jerome Joe Joshua Jona Luca Luke Malte Mike Mischa Misha Mustafa Nikita Ole Pete Philippe Pierre Rene René Rune Sascha Steve Søren Uwe Wayne Günther Jean Abdullah Elia Heinze Lasse Sönke Thore Thilo Shane Dwayne'.split(
    ' ',
  ),
);

/** The gender that a person's given name lets expect. @param name in full, given name first */
export function givenNameGender(name: string): 'm' | 'f' | null {
  const given = /^([\p{L}]+)[- ]/u.exec(name)?.[1];
  if (given === undefined) return null;
  if (FEMALE.has(given)) return 'f';
  if (MALE.has(given)) return 'm';
  return /[ae]$/.test(given) ? 'f' : 'm';
}
