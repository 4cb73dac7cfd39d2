import { openAddress } from './address.ts';
import { filterFindings } from './filters.ts';
import { sortTable } from './table.ts';

openAddress();
filterFindings();
sortTable();
