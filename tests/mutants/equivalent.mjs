// Mutants that no test can tell from the rules, each with the reason. One that is no survivor any more is reported.

export const EQUIVALENT = [
  {
    file: 'catalogue',
    was: 'let mut rows = [&COMMON[0]; Effect::ALL.len()];',
    is: 'let mut rows = [&COMMON[1]; Effect::ALL.len()];',
    why: 'what the places are filled with at first; each is written anew, and looked at by the compiler',
  },
  {
    file: 'catalogue',
    was: 'let mut at = 0;',
    is: 'let mut at = 1;',
    why: 'the first place holds the first row from the beginning',
  },
  {
    file: 'likely',
    was: 'let hour = since_ms.max(0) / HOUR_MS;',
    is: 'let hour = since_ms.max(1) / HOUR_MS;',
    why: 'the same hour',
  },
  {
    file: 'likely',
    was: 'return (6, 0);',
    is: 'return (7, 0);',
    why: 'the last group either way',
  },
  {
    file: 'likely',
    was: 'return (6, 0);',
    is: 'return (6, 1);',
    why: 'the same place for the whole group',
  },
  {
    file: 'likely',
    was: '(Expected::No | Expected::Never, Window::DaysToWeeks | Window::RepeatedUse) => {',
    is: '(Expected::No | Expected::Yes, Window::DaysToWeeks | Window::RepeatedUse) => {',
    why: 'no expected row needs days, and none that is never expected is offered here',
  },
  {
    file: 'likely',
    was: '(Expected::No | Expected::Never, Window::DaysToWeeks | Window::RepeatedUse) => {',
    is: '(Expected::No | Expected::Sometimes, Window::DaysToWeeks | Window::RepeatedUse) => {',
    why: 'no expected row needs days, and none that is never expected is offered here',
  },
  {
    file: 'likely',
    was: '(Expected::No | Expected::Never, Window::DaysToWeeks | Window::RepeatedUse) => {',
    is: '(Expected::No | Expected::No, Window::DaysToWeeks | Window::RepeatedUse) => {',
    why: 'none that is never expected is offered here',
  },
  {
    file: 'likely',
    was: '(Expected::No | Expected::Never, _) => (5, 0),',
    is: '(Expected::No | Expected::No, _) => (5, 0),',
    why: 'none that is never expected is offered here',
  },
  {
    file: 'likely',
    was: '(if hour >= DAYS_BEGIN_H { 4 } else { 5 }, 0)',
    is: '(if hour >= DAYS_BEGIN_H { 3 } else { 5 }, 0)',
    why: 'from the second day on nothing is to come in this table',
  },
  {
    file: 'likely',
    was: '_ if hour < from_h => (3, from_h),',
    is: '_ if hour < from_h => (4, from_h),',
    why: 'before the second day the fourth group is empty',
  },
  {
    file: 'likely',
    was: '_ if hour < from_h => (3, from_h),',
    is: '_ if hour < from_h => (2, from_h),',
    why: 'in this table the hours until then are more than those since any has settled',
  },
  {
    file: 'likely',
    was: '_ if hour >= to_h => (2, hour - to_h),',
    is: '_ if hour >= to_h => (3, hour - to_h),',
    why: 'in this table the hours until the next are more than those since any has settled',
  },
];
