import type { FacilityId, Instant, PersonId } from '@giaolien/kernel';
import type { Pool } from 'pg';

/** A counter computer. Its secret is in its cookie only; the table keeps the SHA-256. */
export interface StoredDevice {
  readonly id: string;
  readonly facility: FacilityId;
  readonly name: string;
  readonly enrolledBy: PersonId;
  readonly approvedAt: Instant;
  /** `null`: approved, but its one-time code has not been entered there yet. */
  readonly secretHash: Buffer | null;
  readonly enrolledAt: Instant | null;
  readonly seenAt: Instant | null;
  readonly revokedAt: Instant | null;
}

/** An approved enrolment that waits for its one-time code. */
export interface ApprovedDevice extends Pick<StoredDevice, 'id' | 'facility' | 'name' | 'enrolledBy' | 'approvedAt'> {
  /** SHA-256 of the code. */
  readonly codeHash: Buffer;
  readonly codeUntil: Instant;
}

/** The enrolled counter computers. */
export interface DeviceTable {
  approveDevice(device: ApprovedDevice): Promise<void>;
  /** Uses the one-time code up: the device has its secret now. `undefined`: no such code, used, or too late. */
  enrolDevice(codeHash: Buffer, secretHash: Buffer, now: Instant): Promise<StoredDevice | undefined>;
  findDevice(id: string): Promise<StoredDevice | undefined>;
  /** All that are not revoked, by facility and name. */
  listDevices(): Promise<readonly StoredDevice[]>;
  touchDevice(id: string, now: Instant): Promise<void>;
  /** False: no such device, or revoked already. */
  revokeDevice(id: string, now: Instant): Promise<boolean>;
}

const COLUMNS = `id, facility, name, enrolled_by as "enrolledBy", approved_at as "approvedAt",
  secret_hash as "secretHash", enrolled_at as "enrolledAt", seen_at as "seenAt", revoked_at as "revokedAt"`;

/** The devices of a database that is migrated. */
export function devicesOf(pool: Pool): DeviceTable {
  return {
    async approveDevice({ id, facility, name, enrolledBy, approvedAt, codeHash, codeUntil }) {
      await pool.query(
        `insert into device (id, facility, name, enrolled_by, approved_at, code_hash, code_until)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, facility, name, enrolledBy, approvedAt, codeHash, codeUntil],
      );
    },
    async enrolDevice(codeHash, secretHash, now) {
      const { rows } = await pool.query<StoredDevice>(
        `update device set code_hash = null, code_until = null, secret_hash = $2, enrolled_at = $3, seen_at = $3
         where code_hash = $1 and code_until > $3 and revoked_at is null returning ${COLUMNS}`,
        [codeHash, secretHash, now],
      );
      return rows[0];
    },
    async findDevice(id) {
      const { rows } = await pool.query<StoredDevice>(`select ${COLUMNS} from device where id = $1`, [id]);
      return rows[0];
    },
    async listDevices() {
      const { rows } = await pool.query<StoredDevice>(
        `select ${COLUMNS} from device where revoked_at is null order by facility, name, id`,
      );
      return rows;
    },
    async touchDevice(id, now) {
      await pool.query('update device set seen_at = $2 where id = $1 and seen_at < $2', [id, now]);
    },
    async revokeDevice(id, now) {
      const { rowCount } = await pool.query(
        'update device set revoked_at = $2, code_hash = null where id = $1 and revoked_at is null',
        [id, now],
      );
      return rowCount === 1;
    },
  };
}
