/** The workspace's route to one field of a company: keys have dots, routes have none. */
export const mendRoute = (companyId: string, key: string): string =>
  `/company/${companyId}/field/${key.replaceAll('.', '__').replace(/[^\w-]/g, '')}`;

export const keyOfRoute = (part: string): string => part.replaceAll('__', '.');
