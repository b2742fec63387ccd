import { workerData } from 'node:worker_threads'
import { openDatabase } from '../ledger/open-database.ts'
import { hideSqliteWarning } from './hide-sqlite-warning.ts'

hideSqliteWarning(process)
openDatabase(workerData).close()
