/** Asks the billing service whether a workspace may use a feature. */
class Plans {
  constructor(billing, logger) {
    this.billing = billing;
    this.logger = logger;
  }

  async hasAccess(workspaceId, feature) {
    try {
      const plan = await this.billing.planOf(workspaceId);
      return plan.features.includes(feature);
    } catch (error) {
      this.logger.error({ err: error, workspaceId }, "plan could not be read");
      return false;
    }
  }
}

async function verifyCaptcha(client, answer) {
  try {
    const result = await client.check(answer);
    return result.success === true;
  } catch (error) {
    client.report(error);
    return false;
  }
}

module.exports = { Plans, verifyCaptcha };
