export { guardCell, unguardCell } from '../../domain/base/csv/guard';
