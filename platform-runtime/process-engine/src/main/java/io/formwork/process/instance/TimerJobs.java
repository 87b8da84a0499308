package io.formwork.process.instance;

import io.formwork.core.process.JobStore;
import org.kie.kogito.jobs.JobDescription;
import org.kie.kogito.jobs.JobsService;
import org.kie.kogito.jobs.descriptors.ProcessInstanceJobDescription;

/** Keeps jBPM's timers as jobs of ours. */
final class TimerJobs implements JobsService {

  private final Runs runs;
  private final JobStore jobs;

  TimerJobs(Runs runs, JobStore jobs) {
    this.runs = runs;
    this.jobs = jobs;
  }

  @Override
  public String scheduleJob(JobDescription description) {
    if (!(description instanceof ProcessInstanceJobDescription timer)) {
      throw new IllegalArgumentException("Not a timer of an instance: " + description);
    }
    Run run = runs.of(timer.processInstanceId());
    run.act(() -> run.timers().set(timer));
    return timer.id();
  }

  @Override
  public boolean cancelJob(String id) {
    jobs.remove(id);
    return true;
  }

  @Override
  public String rescheduleJob(JobDescription description) {
    cancelJob(description.id());
    return scheduleJob(description);
  }
}
