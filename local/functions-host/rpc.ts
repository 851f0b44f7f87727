/**
 * The shapes that @azure/functions exchanges with the host through `@azure/functions-core`, as far as this host uses them. On Azure
 * they travel as protobuf messages; the names are those of that protocol.
 */
export type TypedData =
  | { string: string }
  | { json: string }
  | { bytes: Uint8Array }
  | { int: number }
  | { double: number }
  | { http: RpcHttp };

type Nullable<T> = { value?: T } | null | undefined;

export type RpcCookie = {
  name?: string;
  value?: string;
  domain?: Nullable<string>;
  path?: Nullable<string>;
  expires?: Nullable<{ value?: { seconds?: number } } | { seconds?: number }>;
  secure?: Nullable<boolean>;
  httpOnly?: Nullable<boolean>;
  sameSite?: 'none' | 'lax' | 'strict' | 'explicitNone';
  maxAge?: Nullable<number>;
};

export type RpcHttp = {
  method?: string;
  url?: string;
  headers?: Record<string, string>;
  params?: Record<string, string>;
  query?: Record<string, string>;
  statusCode?: string;
  cookies?: RpcCookie[];
  body?: TypedData | null | undefined;
};

export type Binding = {
  type: string;
  direction: 'in' | 'out';
  name?: string;
  methods?: string[];
  route?: string;
  authLevel?: string;
  schedule?: string;
  runOnStartup?: boolean;
  useMonitor?: boolean;
  queueName?: string;
  connection?: string;
};

type Duration = { seconds?: number };
export type RetryOptions = {
  maxRetryCount?: number;
  retryStrategy?: 'fixedDelay' | 'exponentialBackoff';
  delayInterval?: Duration;
  minimumInterval?: Duration;
  maximumInterval?: Duration;
};

export type FunctionMetadata = { name: string; bindings: Record<string, Binding>; retryOptions?: RetryOptions };

export type InvocationRequest = {
  invocationId: string;
  functionId: string;
  inputData: { name: string; data: TypedData }[];
  triggerMetadata: Record<string, TypedData>;
  retryContext?: { retryCount: number; maxRetryCount: number; exception?: { message: string } };
  traceContext?: { traceParent?: string; traceState?: string };
};

export type InvocationResponse = {
  returnValue?: TypedData | null;
  outputData?: { name: string; data: TypedData }[];
};

export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none';
export type LogCategory = 'user' | 'system' | 'customMetric';

export type CoreInvocationContext = {
  invocationId: string;
  request: InvocationRequest;
  metadata: FunctionMetadata;
  state?: 'preInvocationHooks' | 'postInvocationHooks' | 'invocation';
  log(level: LogLevel, category: LogCategory, message: string): void;
};

export type FunctionCallback = (...inputs: unknown[]) => unknown;

/** One invocation as the library sees it: it makes the arguments, calls the function and makes the answer. */
export type InvocationModel = {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], callback: FunctionCallback): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<InvocationResponse>;
};

export type ProgrammingModel = {
  name: string;
  version: string;
  getInvocationModel(context: CoreInvocationContext): InvocationModel;
  getCapabilities(capabilities: Record<string, string>): Promise<Record<string, string>> | Record<string, string>;
};

export type HookName = 'appStart' | 'appTerminate' | 'preInvocation' | 'postInvocation' | 'log';
export type HookCallback = (context: Record<string, unknown>) => unknown;
