import { mayShowHere } from './frame';
import { startPageChip } from './pageChip';

if (mayShowHere()) void startPageChip(new AbortController());
