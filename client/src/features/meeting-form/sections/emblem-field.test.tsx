import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '../../../app/testing/show.tsx';
import { EmblemField } from './emblem-field.tsx';

async function field() {
  const onChange = vi.fn<(emblem: string) => void>();
  const { container } = await show(
    <EmblemField id="e" name="Union of the Sea" emblem="" fault={null} onChange={onChange} />,
  );
  const input = container.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no file input');
  return { onChange, input };
}

it('takes a small SVG as data URI, told by what is in it', async () => {
  const { onChange, input } = await field();
  await userEvent.upload(input, new File(['<svg xmlns="x"/>'], 'e.svg', { type: 'image/svg+xml' }));
  await waitFor(() => {
    expect(onChange).toHaveBeenCalledWith(expect.stringMatching(/^data:image\/svg\+xml;base64,/));
  });
});

it.each([
  ['GIF89a', /neither PNG nor SVG/],
  [`<svg>${'x'.repeat(33_000)}</svg>`, /larger than/],
])('says why a picture cannot be taken: %#', async (content, words) => {
  const { onChange, input } = await field();
  await userEvent.upload(input, new File([content], 'e.png', { type: 'image/png' }));
  expect(await screen.findByText(words)).toBeTruthy();
  expect(onChange).not.toHaveBeenCalled();
});
