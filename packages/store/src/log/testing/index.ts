export { inputIdOf } from './appending-input.ts';
export { type DeafLine, openDeafLine } from './deaf-line.ts';
export { journey } from './journey.ts';
export { openForgetfulLog, openTransactionLog, type PeerLog } from './peer-logs.ts';
export { openProvinceLog, type ProvinceLog, REFERENCES } from './province-log.ts';
export { accepting, controlling, itemOf, submissionOf } from './submissions.ts';
