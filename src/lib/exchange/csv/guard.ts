export { guardCell, unguardCell } from '../../domain/csv/guard';
