/* c.h: the door of Lookout for C, and for every language that calls C.
 *
 *   char* message = NULL;
 *   lookout_engine* engine = lookout_open("/var/lib/lookout", 0, &message);
 *   if (engine == NULL) { fprintf(stderr, "%s\n", message); lookout_free(message); return 4; }
 *   char* answer = lookout_ask(engine, "{\"person\":{\"name\":\"Anna Eriksson\"}}",
 *                              "{\"user\":\"desk-7\",\"authority\":\"border-police\",\"country\":\"UTO\"}");
 *   puts(answer);
 *   lookout_free(answer);
 *   lookout_close(engine);
 *
 * Questions and answers are the JSON of lookout/schema.proto. Every text given back is UTF-8, ends with a zero byte and
 * is freed with lookout_free. No call ends the process. lookout_ask may be called from any number of threads at once.
 */
#ifndef LOOKOUT_C_H_
#define LOOKOUT_C_H_

#ifdef __cplusplus
extern "C" {
#endif

typedef struct lookout_engine lookout_engine;

/* Opens a database for reading (write 0) or writing (write 1). NULL on failure, and *message (may be NULL) says why. */
lookout_engine* lookout_open(const char* directory, int write, char** message);
void lookout_close(lookout_engine* engine);

/* One answer as one line of JSON; never NULL but when there is no memory. What is wrong with the question or the caller
 * is in the answer: outcome invalid_query, denied or error. */
char* lookout_ask(lookout_engine* engine, const char* query_json, const char* caller_json);

/* Takes over what a writing process has published since. 0 when done, otherwise *message says why not. */
int lookout_refresh(lookout_engine* engine, char** message);

void lookout_free(char* text);
const char* lookout_version(void);

#ifdef __cplusplus
}
#endif

#endif /* LOOKOUT_C_H_ */
