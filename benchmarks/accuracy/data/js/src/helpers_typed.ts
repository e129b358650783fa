export const formatPrice = (value: number): string => value.toFixed(2);
