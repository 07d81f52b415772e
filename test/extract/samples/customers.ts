import type { Customer } from '../../../src/directory/customer.js'

function customer(workspace: string, name: string, domain: string): Customer {
  const rest = {
    ownerName: null,
    ownerEmail: null,
    adminEmails: [],
    memberEmails: [],
    jurisdiction: null,
    retention: null,
  }
  return { ...rest, workspace, customer: name, domains: [domain] }
}

export const CUSTOMERS: readonly Customer[] = [
  customer('acme-robotics.kutano.example', 'Acme Robotics, Inc.', 'acme-robotics.example'),
  customer('orinfoundry', 'Orin Foundry Ltd.', 'orinfoundry.example'),
  customer('merrow-freight', 'Merrow Freight Partners', 'merrow-freight.example'),
  customer('fenwicktrade', 'Fenwick Trade Counters Ltd', 'fenwicktrade.example'),
  customer('halcyon-dental.kutano.example', 'Halcyon Dental Group', 'halcyon-dental.example'),
  customer('spree-optik.kutano.example', 'Spree-Optik Handelsgesellschaft mbH', 'spree-optik.example'),
]
