import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { diskBelow } from '../../src/evidence/disk.js';
import { diskAndGit } from '../../src/host/node-host.js';
import { projectFolder } from '../support/commands/project-folder.js';

const outside = projectFolder({ 'package.json': '{ "engines": { "node": ">=22" } }', 'deep/file.txt': 'secret' });
const root = projectFolder({ 'package.json': '{}', 'src/a.ts': 'a', 'large.txt': 'x'.repeat(100) });
symlinkSync(join(outside, 'package.json'), join(root, 'linked.json'));
symlinkSync(outside, join(root, 'linked'));
symlinkSync(join(root, 'src'), join(root, 'inside'));
symlinkSync(join(root, 'nowhere'), join(root, 'dangling'));

describe('the disk below a folder', () => {
  const disk = diskBelow(root, diskAndGit, 50);

  it('reads files, and links to files inside', () => {
    expect(disk.text('src/a.ts')).toBe('a');
    expect(disk.text('inside/a.ts')).toBe('a');
    expect(disk.kind('inside')).toBe('folder');
  });

  it('follows no link out of it', () => {
    expect(disk.kind('linked.json')).toBe('nothing');
    expect(disk.text('linked.json')).toBeUndefined();
    expect(disk.kind('linked')).toBe('nothing');
    expect(disk.names('linked')).toEqual([]);
    expect(disk.text('linked/deep/file.txt')).toBeUndefined();
  });

  it('reads nothing above it, nothing too large and nothing that is not there', () => {
    expect(disk.text(`../${outside.split('/').at(-1) ?? ''}/package.json`)).toBeUndefined();
    expect(disk.text('large.txt')).toBeUndefined();
    expect(disk.text('src')).toBeUndefined();
    expect(disk.kind('dangling')).toBe('nothing');
    expect(disk.names('src/a.ts')).toEqual([]);
  });

  it('lists folders with a slash, and links as files', () => {
    expect(disk.names('.').toSorted()).toEqual(['dangling', 'inside', 'large.txt', 'linked', 'linked.json', 'package.json', 'src/']);
  });

  it('takes what it cannot look into for empty', () => {
    const failing = { ...diskAndGit, list: () => { throw new Error('no'); }, read: () => { throw new Error('no'); } };
    const broken = diskBelow(root, failing, 50);
    expect(broken.names('src')).toEqual([]);
    expect(broken.text('src/a.ts')).toBeUndefined();
  });
});
