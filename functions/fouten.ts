import { app as functions } from '@azure/functions';
import { log } from '../src/log.ts';
import { naamlozeFout } from '../src/naamloze-fout.ts';
import { Onleesbaar } from '../src/storage/table.ts';
import { logUnread } from '../src/storage/unread.ts';

// The host writes the words of whatever a function throws in its log and in Application Insights: none may name anybody.
functions.hook.preInvocation((context) => {
  const { functionHandler } = context;
  context.functionHandler = async (...inputs) => {
    try {
      return (await functionHandler(...inputs)) as unknown;
    } catch (error) {
      if (error instanceof Onleesbaar) logUnread({ log })(error);
      throw naamlozeFout(error);
    }
  };
});
