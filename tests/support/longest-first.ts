import { BaseSequencer, type TestSpecification } from "vitest/node"

/** Integration before the rest: it waits more than it works, so that the others use the time beside it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => Number(isIntegration(other)) - Number(isIntegration(one)))
  }
}

const isIntegration = ({ project }: TestSpecification): boolean => project.name === "integration"
