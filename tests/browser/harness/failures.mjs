// The ways in which storage fails, in the browser's own words, and what the person is told of each.

/** What is said of a phone that is full. */
export const FULL = 'The phone has no room left.';
const FAILED = 'The phone could not store it.';
/** What is said of a store that does not answer. */
export const SLOW = 'The phone did not answer in time.';
/** What is said where an old page holds the database. */
export const OLDER = 'Aftercare is open in another tab that is older.';
/** What is said where a newer version of the app has been. */
export const NEWER = 'A newer version of Aftercare wrote here.';

/** What a full phone gives as its reason. */
export const quota = { name: 'QuotaExceededError', message: '' };
const unknown = (message) => ({ name: 'UnknownError', message });
const unreadable = { name: 'NotReadableError', message: 'Data lost due to missing file. Affected record should be considered irrecoverable' };

/** By the name of each: the plan (harness/faults.mjs), and the sentence. */
export const FAILURES = {
  'no room when a row is put': { plan: { at: ['put'], ...quota }, told: FULL },
  'no room when it is committed': { plan: { at: ['commit'], ...quota }, told: FULL },
  'no room when the database is opened': { plan: { at: ['open'], lost: true, ...quota }, told: FULL },
  'an unknown error at the commit': { plan: { at: ['commit'], ...unknown('Internal error committing transaction.') }, told: FAILED },
  'an unknown error when the database is opened': {
    plan: { at: ['open'], lost: true, ...unknown('Internal error opening backing store for indexedDB.open.') }, told: FAILED,
  },
  'a connection that is closing': { plan: { at: ['transaction'] }, told: FAILED },
  'an abort without a reason': { plan: { at: ['commit'] }, told: FAILED },
  'a value that cannot be read': { plan: { at: ['read'], ...unreadable }, told: FAILED },
  'an unknown error when reading': { plan: { at: ['read'], ...unknown('Internal error.') }, told: FAILED },
  'an abort without a reason when reading': { plan: { at: ['read'] }, told: FAILED },
};
