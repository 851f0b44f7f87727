import { app as functions } from '@azure/functions';
import { readSettings } from '../src/settings.ts';

// A wrong or missing setting stops the start, with a Dutch line that names it, and not the first piece of work hours later.
functions.hook.appStart(() => {
  readSettings();
});
