import { describe, expect, test } from 'vitest'
import { tokenOfAnswer } from './token-of-answer.ts'

const answer = { access_token: 'A2', refresh_token: 'R2', expires_in: 60, scope: 'X Y', user_data: 'Z' }
const previous = {
  accessToken: 'A1',
  refreshToken: 'R1',
  expiresAt: 5,
  scopes: ['X'],
  userData: ['Q'],
  version: 'V1',
}

describe('a stored token', () => {
  test('has what the answer says, and ends so many seconds from now', () => {
    expect(tokenOfAnswer(answer, 1_000)).toEqual({
      accessToken: 'A2',
      refreshToken: 'R2',
      expiresAt: 61_000,
      scopes: ['X', 'Y'],
      userData: ['Z'],
      version: expect.stringMatching(/^.{24}$/),
    })
  })

  test('has an end only where the answer names one, whatever the previous token said', () => {
    expect(tokenOfAnswer({ access_token: 'A2' }, 0, previous)).not.toHaveProperty('expiresAt')
  })

  test('keeps of the previous one what a refresh does not say again', () => {
    expect(tokenOfAnswer({ access_token: 'A2' }, 0, previous)).toMatchObject({
      refreshToken: 'R1',
      scopes: ['X'],
      userData: ['Q'],
    })
  })

  test('has the scopes that were asked for where the answer names none, and else those of the answer', () => {
    const asked = { scopes: ['X', 'Q'] }
    expect(tokenOfAnswer({ access_token: 'A2' }, 0, asked).scopes).toEqual(['X', 'Q'])
    expect(tokenOfAnswer({ access_token: 'A2', scope: 'X' }, 0, asked).scopes).toEqual(['X'])
    expect(tokenOfAnswer({ access_token: 'A2' }, 0).scopes).toEqual([])
  })

  test('takes the new refresh token where there is one', () => {
    expect(tokenOfAnswer(answer, 0, previous).refreshToken).toBe('R2')
  })

  test('has a version of its own each time', () => {
    expect(tokenOfAnswer(answer, 0).version).not.toBe(tokenOfAnswer(answer, 0).version)
  })

  test.each(['X Y', 'X+Y', 'X,Y', 'X, Y', ' X  Y '])('reads the names of %j', (scope) => {
    expect(tokenOfAnswer({ ...answer, scope }, 0).scopes).toEqual(['X', 'Y'])
  })
})
