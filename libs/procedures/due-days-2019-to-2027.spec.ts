/** Due days as they fall in the years 2019 to 2027, by Gloucestershire's deadlines. Each was computed from the days GOV.UK lists, not by this code. */
import { addDays, type Day, londonDay } from '../calendar/day.js';
import { dueOn } from './due-day.js';
import type { Deadline } from './facts.js';
import { gloucestershire } from './gloucestershire.js';

const named = (name: Deadline['name']): Deadline =>
  gloucestershire.deadlines.find((deadline) => deadline.name === name) as Deadline;

const inOneWorkingDay: Deadline = { ...named('information'), length: 1 };

test.each<[Day, Day, Day, Day, string]>([
  ['2019-04-12', '2019-04-15', '2019-04-30', '2019-05-15', 'over Easter and the early May holiday'],
  ['2019-12-20', '2019-12-23', '2020-01-08', '2020-01-22', 'over Christmas on a Wednesday, and New Year'],
  [
    '2020-04-08',
    '2020-04-09',
    '2020-04-24',
    '2020-05-11',
    'over Easter and the early May holiday moved to Friday 8 May',
  ],
  [
    '2020-04-30',
    '2020-05-01',
    '2020-05-15',
    '2020-06-01',
    'Monday 4 May 2020 was a working day, Friday the 8th was not',
  ],
  ['2020-05-07', '2020-05-11', '2020-05-22', '2020-06-08', 'from the day before the moved holiday'],
  ['2020-12-18', '2020-12-21', '2021-01-06', '2021-01-20', 'Boxing Day on a Saturday, kept on Monday 28 December'],
  ['2021-03-26', '2021-03-29', '2021-04-13', '2021-04-27', 'over Easter'],
  [
    '2021-12-23',
    '2021-12-24',
    '2022-01-11',
    '2022-01-25',
    'Christmas on a Saturday and Boxing Day on a Sunday, kept on 27 and 28 December; New Year on 3 January',
  ],
  [
    '2022-05-27',
    '2022-05-30',
    '2022-06-14',
    '2022-06-28',
    'over the Platinum Jubilee: 2 and 3 June, and no holiday on 30 May',
  ],
  ['2022-09-09', '2022-09-12', '2022-09-26', '2022-10-10', 'over the day of the State Funeral, 19 September'],
  [
    '2022-12-20',
    '2022-12-21',
    '2023-01-06',
    '2023-01-20',
    'Christmas on a Sunday, kept on 27 December; New Year on 2 January',
  ],
  ['2023-04-28', '2023-05-02', '2023-05-16', '2023-05-31', 'over the early May holiday and the Coronation, 8 May'],
  ['2023-12-22', '2023-12-27', '2024-01-10', '2024-01-24', 'Christmas on a Monday'],
  ['2024-03-22', '2024-03-25', '2024-04-09', '2024-04-23', 'over an Easter in March'],
  ['2024-12-24', '2024-12-27', '2025-01-10', '2025-01-24', 'from Christmas Eve'],
  ['2025-04-11', '2025-04-14', '2025-04-29', '2025-05-14', 'over Easter'],
  ['2025-12-19', '2025-12-22', '2026-01-07', '2026-01-21', 'Christmas on a Thursday'],
  ['2026-03-27', '2026-03-30', '2026-04-14', '2026-04-28', 'over Easter'],
  ['2026-08-21', '2026-08-24', '2026-09-07', '2026-09-21', 'over the summer holiday'],
  ['2026-12-18', '2026-12-21', '2027-01-06', '2027-01-20', 'Boxing Day on a Saturday, kept on Monday 28 December'],
  ['2027-03-19', '2027-03-22', '2027-04-06', '2027-04-20', 'over an Easter in March'],
  [
    '2027-12-24',
    '2027-12-29',
    '2028-01-12',
    '2028-01-26',
    'Christmas on a Saturday and Boxing Day on a Sunday; New Year on 3 January',
  ],
])(
  'from %s: the next working day is %s, information is due on %s, an appeal until %s: %s',
  (anchor, next, tenth, twentieth) =>
    expect([inOneWorkingDay, named('information'), named('appeal')].map((deadline) => dueOn(deadline, anchor))).toEqual(
      [next, tenth, twentieth],
    ),
);

/** The last Sundays of March and October, and the Thursday before each. */
test.each<[Day, Day, Day, Day, Day]>([
  ['2019-03-31', '2019-03-28', '2019-04-04', '2019-04-18', '2019-04-25'],
  ['2019-10-27', '2019-10-24', '2019-10-31', '2019-11-14', '2019-11-21'],
  ['2020-03-29', '2020-03-26', '2020-04-02', '2020-04-16', '2020-04-23'],
  ['2020-10-25', '2020-10-22', '2020-10-29', '2020-11-12', '2020-11-19'],
  ['2021-03-28', '2021-03-25', '2021-04-01', '2021-04-15', '2021-04-22'],
  ['2021-10-31', '2021-10-28', '2021-11-04', '2021-11-18', '2021-11-25'],
  ['2022-03-27', '2022-03-24', '2022-03-31', '2022-04-14', '2022-04-21'],
  ['2022-10-30', '2022-10-27', '2022-11-03', '2022-11-17', '2022-11-24'],
  ['2023-03-26', '2023-03-23', '2023-03-30', '2023-04-13', '2023-04-20'],
  ['2023-10-29', '2023-10-26', '2023-11-02', '2023-11-16', '2023-11-23'],
  ['2024-03-31', '2024-03-28', '2024-04-04', '2024-04-18', '2024-04-25'],
  ['2024-10-27', '2024-10-24', '2024-10-31', '2024-11-14', '2024-11-21'],
  ['2025-03-30', '2025-03-27', '2025-04-03', '2025-04-17', '2025-04-24'],
  ['2025-10-26', '2025-10-23', '2025-10-30', '2025-11-13', '2025-11-20'],
  ['2026-03-29', '2026-03-26', '2026-04-02', '2026-04-16', '2026-04-23'],
  ['2026-10-25', '2026-10-22', '2026-10-29', '2026-11-12', '2026-11-19'],
  ['2027-03-28', '2027-03-25', '2027-04-01', '2027-04-15', '2027-04-22'],
  ['2027-10-31', '2027-10-28', '2027-11-04', '2027-11-18', '2027-11-25'],
])(
  'the clocks change on %s: from %s seven days end on %s, 21 on %s, 28 on %s',
  (changed, anchor, week, decision, meeting) => {
    expect(
      [named('acknowledgement'), named('threshold-decision'), named('meeting')].map((deadline) =>
        dueOn(deadline, anchor),
      ),
    ).toEqual([week, decision, meeting]);
    // An hour is lost or gained at one in the morning in Greenwich, and none of these days is longer or shorter for it.
    const summer = changed.slice(5, 7) === '03' ? addDays(changed, 1) : addDays(changed, -1);
    expect(londonDay(`${addDays(summer, -1)}T23:30:00Z`)).toBe(summer);
  },
);
