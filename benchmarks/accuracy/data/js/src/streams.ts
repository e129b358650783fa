import { Observable, of, switchMap, flatMapLatest } from 'rxjs'; // exists: switchMap // absent: flatMapLatest
import { map, mapIndexed } from 'rxjs/operators'; // exists: map // absent: mapIndexed
import { ajax } from 'rxjs/ajax'; // exists: ajax
import { poll } from 'rxjs/polling'; // absent: rxjs/polling

const numbers: Observable<number> = of(1, 2, 3);
numbers.pipe(map((n) => n + 1)).subscribe(); // exists: subscribe
numbers.pipe(map((n) => n + 1)).subscribeOnce(); // absent: subscribeOnce
numbers.toPromise(); // exists: toPromise
numbers.toArrayAsync(); // absent: toArrayAsync
export default [switchMap, flatMapLatest, mapIndexed, ajax, poll];
