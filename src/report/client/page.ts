import { openAddress } from './address.ts';
import { filterAreas } from './fates.ts';
import { filterFindings } from './filters.ts';
import { sortTable } from './table.ts';

filterAreas();
openAddress();
filterFindings();
sortTable();
