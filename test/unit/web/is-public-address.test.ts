import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isPublicAddress } from '../../../src/web/is-public-address.ts'

it('takes global unicast addresses', () => {
  for (const address of [
    '93.184.215.14',
    '1.1.1.1',
    '172.15.0.1',
    '172.32.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::1',
  ])
    assert.ok(isPublicAddress(address), address)
})

it('refuses addresses that lead into a network or a machine', () => {
  const addresses = [
    '127.0.0.1',
    '127.255.255.254',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '0.0.0.0',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'fec0::1',
  ]
  for (const address of addresses) assert.ok(!isPublicAddress(address), address)
})

it('refuses cloud metadata at a public address, multicast and reserved ranges', () => {
  const addresses = [
    '168.63.129.16',
    '224.0.0.1',
    '239.255.255.255',
    '255.255.255.255',
    '240.0.0.1',
    '198.18.0.1',
    '192.0.2.1',
    '203.0.113.9',
    'ff02::1',
    '2001:db8::1',
    '100::1',
  ]
  for (const address of addresses) assert.ok(!isPublicAddress(address), address)
})

it('refuses every IPv6 form that carries an IPv4 address', () => {
  const addresses = [
    '::ffff:93.184.215.14',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '::7f00:1',
    '::ffff:0:127.0.0.1',
  ]
  for (const address of addresses) assert.ok(!isPublicAddress(address), address)
})

it('refuses what is no address', () => {
  for (const address of ['', 'example.org', '1.2.3', '1.2.3.4.5', 'fe80::1%eth0'])
    assert.ok(!isPublicAddress(address), address)
})
