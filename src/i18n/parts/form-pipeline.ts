/** What a lead form says of the pipeline that it writes into. */
export interface FormPipelineMessages {
  /** Where that is kept by the visitor's own browser. */
  onlyHere: string;
}
