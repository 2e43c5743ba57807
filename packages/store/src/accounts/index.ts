export { createAccounts, type Account, type Accounts, type StoredSession } from './accounts.ts';
