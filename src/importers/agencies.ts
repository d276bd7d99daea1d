import type { Profile } from './profile.ts';

/** Names of news agencies as they are credited, in the spelling that is kept. */
const known = [
  ...[
    'Reuters',
    'AP',
    'AFP',
    'UPI',
    'EPA',
    'DPA',
    'ANSA',
    'EFE',
    'TASS',
    'ITAR-TASS',
    'RIA Novosti',
  ],
  ...['Xinhua', 'Kyodo', 'Kyodo News', 'PA', 'PA Wire', 'Press Association', 'PTI', 'IANS', 'NNA'],
  ...['SANA', 'WAFA', 'IRNA', 'ISNA', 'MENA', 'Anadolu', 'Anadolu Agency', 'Petra', 'SPA', 'CNS'],
  ...['The Associated Press', 'Associated Press', 'Agence France Presse', 'Agence France-Presse'],
  ...['United Press International', 'Bloomberg', 'Bloomberg News', 'Getty Images', 'Getty'],
  ...['Canadian Press', 'The Canadian Press', 'Tribune News Service', 'Press Trust of India'],
  ...['European Pressphoto Agency', 'NurPhoto', 'Zuma Press', 'Sipa', 'Magnum', 'Corbis'],
] as const;

/** The agency that `name` names, as it is spelt; null when it is none that is known. */
export function agencyNamed(name: string, profile: Pick<Profile, 'agencies'>): string | null {
  const wanted = tidied(name);
  if (wanted === '') return null;
  return [...profile.agencies, ...known].find((agency) => tidied(agency) === wanted) ?? null;
}

function tidied(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .replace(/\s*\b(?:photo|pool)s?$/, '')
    .trim();
}
