import { err, ok } from '@entente/shared/result';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { documentRecord } from '../../views/testing/room.ts';
import { DocumentViewer } from './document-viewer.tsx';
import { StatementText } from './statement-text.tsx';
import { actions, context, vietNam } from './testing/desk.ts';

const text = documentRecord('Words', { mediaType: 'text/plain', language: 'ar' });
const picture = documentRecord('Map', { mediaType: 'image/png' });

const viewer = (document = text, desk = actions(), isWithdrawn = false) => (
  <DocumentViewer
    {...{ document, isWithdrawn, context }}
    load={desk.load}
    onSave={desk.save}
    onClose={close}
  />
);
const close = vi.fn();

describe('the viewer', () => {
  it('says that it opens, then shows the text, each paragraph in its own direction', async () => {
    const answer = Promise.withResolvers<Awaited<ReturnType<ReturnType<typeof actions>['load']>>>();
    const desk = actions({ load: () => answer.promise });
    await show(viewer(text, desk));
    expect(screen.getByRole('status').textContent).toBe('Opening the document…');
    expect(screen.queryByRole('button', { name: 'Download' })).toBeNull();
    answer.resolve(ok(new Blob(['Good morning\nشكرا'])));
    const words = await screen.findByText('شكرا');
    expect(words.getAttribute('dir')).toBe('auto');
    expect(screen.getByRole('region', { name: 'Words' }).tabIndex).toBe(0);
    await expectAccessible(screen.getByRole('dialog', { name: 'Words' }));
  });

  it('tells a failure, and tries again', async () => {
    const load = vi
      .fn<ReturnType<typeof actions>['load']>()
      .mockResolvedValueOnce(err({ code: 'server.unavailable' }))
      .mockResolvedValueOnce(ok(new Blob(['Here it is'])));
    await show(viewer(text, actions({ load })));
    await screen.findByRole('alert');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Here it is')).toBeTruthy();
  });

  it('takes off the screen what has been withdrawn, also while it is read', async () => {
    const { rerender } = await show(viewer());
    await screen.findByText('Good morning');
    rerender(<main>{viewer(text, actions(), true)}</main>);
    expect(screen.queryByText('Good morning')).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain('No longer available');
    expect(screen.queryByRole('button', { name: 'Download' })).toBeNull();
  });

  it('says the same where it was withdrawn before it came', async () => {
    await show(viewer(text, actions({ load: async () => err({ code: 'not.found' }) })));
    expect((await screen.findByRole('alert')).textContent).toContain('No longer available');
  });

  it('shows a picture, larger and smaller by button and by key, and says when it cannot', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:map', revokeObjectURL: vi.fn() }));
    await show(viewer(picture));
    const image = await screen.findByRole('img', { name: 'Map' });
    expect(image.getAttribute('src')).toBe('blob:map');
    await userEvent.click(screen.getByRole('button', { name: 'Larger' }));
    expect(image.style.inlineSize).toBe('125%');
    await userEvent.keyboard('++-');
    expect(image.style.inlineSize).toBe('150%');
    await userEvent.keyboard('0');
    expect(image.style.inlineSize).toBe('');
    image.dispatchEvent(new Event('error'));
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be read');
  });

  it('hands the file to the downloads, and closes', async () => {
    const desk = actions();
    await show(viewer(text, desk));
    await userEvent.click(await screen.findByRole('button', { name: 'Download' }));
    expect(desk.save).toHaveBeenCalledWith(text, expect.any(Blob));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => {
      expect(close).toHaveBeenCalled();
    });
  });
});

describe('the statement in a booth', () => {
  const statement = documentRecord('Remarks', {
    ...{ purpose: 'statement', mediaType: 'text/plain' },
    statement: { delegationId: vietNam, delivery: 'check-against-delivery' },
  });
  const onOpen = vi.fn();
  const booth = (shown: typeof statement | null, desk = actions()) => (
    <StatementText statement={shown} load={desk.load} onOpen={onOpen} />
  );

  it('stands there with how it will be spoken', async () => {
    const { container } = await show(booth(statement));
    expect(await screen.findByText('Good morning')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Statement text' }).textContent).toContain(
      'check against delivery',
    );
    await expectAccessible(container);
  });

  it('opens over the screen where it has pages', async () => {
    const pages = { ...statement, mediaType: 'application/pdf' as const };
    const desk = actions();
    await show(booth(pages, desk));
    expect(desk.load).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Open the text' }));
    expect(onOpen).toHaveBeenCalledWith(pages);
  });

  it('says that there is none, and tells a failure', async () => {
    const { rerender } = await show(booth(null));
    expect(screen.getByText('No text was handed in for this speaker.')).toBeTruthy();
    rerender(
      <main>{booth(statement, actions({ load: async () => err({ code: 'server.unavailable' }) }))}</main>,
    );
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});
