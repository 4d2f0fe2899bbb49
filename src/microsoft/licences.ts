import { LicenseDetails } from '../core/graphTypes';
import { type Graph, readAll } from './graph';

/** The licences of the signed-in person; needs `User.Read`. */
export const readLicences = (graph: Graph) => readAll(graph, '/me/licenseDetails', LicenseDetails);
