/** Gloucestershire's local government areas, by the name with which police.uk's LSOA names begin. */
const AREAS: ReadonlyMap<string, string> = new Map([
  ['Cheltenham', 'E07000078'],
  ['Cotswold', 'E07000079'],
  ['Forest of Dean', 'E07000080'],
  ['Gloucester', 'E07000081'],
  ['Stroud', 'E07000082'],
  ['Tewkesbury', 'E07000083'],
]);

/** ONS code of the area an LSOA such as `Forest of Dean 003B` lies in; undefined outside the county or where none is given. */
export const areaOfLsoa = (lsoaName: string): string | undefined => AREAS.get(lsoaName.replace(/ [0-9]{3}[A-Z]$/, ''));
