import type { CallBack } from '../cases/call-back.js'
import type { Agency } from '../directory/agency.js'
import type { Customer } from '../directory/customer.js'
import type { CustomerCase, DirectoryQuery } from '../edges/postgres/directory-pages.js'

/** Who our customers are and which domains are governments', a page at a time. */
export interface DirectoryPorts {
  customers(asked: DirectoryQuery): Promise<{ customers: Customer[]; next: string | null; total: number }>
  findCustomer(workspace: string): Promise<Customer | null>
  /** Cases that ask for the customer's data, newest first. */
  casesOf(customer: Customer, query: { includeRestricted: boolean }): Promise<CustomerCase[]>
  agencies(asked: DirectoryQuery): Promise<{ agencies: Agency[]; next: string | null; total: number }>
  /** Call-backs of cases that all of the team see, on which a vouching could rest; newest first. */
  vouchable(): Promise<VouchableCall[]>
}

/** A call-back with the case that it stands in. */
export type VouchableCall = Pick<CallBack, 'id' | 'requester' | 'agency' | 'calledAt'> & { reference: string }
