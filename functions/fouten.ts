import { app as functions } from '@azure/functions';
import { naamlozeFout } from '../src/naamloze-fout.ts';

// The host writes the words of whatever a function throws in its log and in Application Insights: none may name anybody.
functions.hook.preInvocation((context) => {
  const { functionHandler } = context;
  context.functionHandler = async (...inputs) => {
    try {
      return (await functionHandler(...inputs)) as unknown;
    } catch (error) {
      throw naamlozeFout(error);
    }
  };
});
